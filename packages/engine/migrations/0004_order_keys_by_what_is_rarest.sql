ALTER TABLE "campaign_kit"."coupons" DROP CONSTRAINT "coupons_of_activity";--> statement-breakpoint
ALTER TABLE "campaign_kit"."draws" DROP CONSTRAINT "draws_of_deck";--> statement-breakpoint
DROP INDEX "campaign_kit"."groups_by_closing";--> statement-breakpoint
DROP INDEX "campaign_kit"."group_members_by_refund";--> statement-breakpoint
CREATE INDEX "groups_by_closing" ON "campaign_kit"."groups" USING btree ("campaign","status","activity","closes_at");--> statement-breakpoint
CREATE INDEX "group_members_by_refund" ON "campaign_kit"."group_members" USING btree ("campaign","refunded_at","activity","refund_due_at");--> statement-breakpoint
ALTER TABLE "campaign_kit"."coupons" ADD CONSTRAINT "coupons_of_activity" UNIQUE("campaign","serial","activity");--> statement-breakpoint
ALTER TABLE "campaign_kit"."draws" ADD CONSTRAINT "draws_of_deck" UNIQUE("campaign","card","activity","deck");