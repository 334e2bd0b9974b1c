CREATE TABLE "campaign_kit"."groups" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign" text NOT NULL,
	"activity" text NOT NULL,
	"serial" integer NOT NULL,
	"terms" jsonb NOT NULL,
	"members" jsonb NOT NULL,
	"status" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "campaign_kit"."group_members" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"campaign" text NOT NULL,
	"activity" text NOT NULL,
	"shopper" text NOT NULL,
	"serial" integer NOT NULL,
	"seat" integer NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	"paid" jsonb NOT NULL,
	"refund" jsonb,
	"refund_due_at" timestamp (3) with time zone,
	"refunded_at" timestamp (3) with time zone,
	CONSTRAINT "group_members_of_group" UNIQUE("group_id","serial")
);
--> statement-breakpoint
CREATE TABLE "campaign_kit"."decks" (
	"campaign" text NOT NULL,
	"activity" text NOT NULL,
	"name" text NOT NULL,
	"seed" text NOT NULL,
	"root" text NOT NULL,
	"prizes" jsonb NOT NULL,
	"drawn" integer NOT NULL,
	"taken" jsonb NOT NULL,
	"winners" jsonb NOT NULL,
	"published" boolean NOT NULL,
	CONSTRAINT "decks_campaign_activity_name_pk" PRIMARY KEY("campaign","activity","name")
);
--> statement-breakpoint
CREATE TABLE "campaign_kit"."draws" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign" text NOT NULL,
	"activity" text NOT NULL,
	"shopper" text NOT NULL,
	"ordinal" integer NOT NULL,
	"deck" text NOT NULL,
	"card" integer NOT NULL,
	"prize" text NOT NULL,
	"title" jsonb NOT NULL,
	"reward" jsonb NOT NULL,
	"won" boolean NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone,
	"nickname" text,
	"avatar" integer NOT NULL,
	"coupon" text,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "draws_of_shopper" UNIQUE("campaign","shopper","activity","ordinal"),
	CONSTRAINT "draws_of_deck" UNIQUE("campaign","activity","deck","card")
);
--> statement-breakpoint
CREATE TABLE "campaign_kit"."draw_standings" (
	"campaign" text NOT NULL,
	"activity" text NOT NULL,
	"shopper" text NOT NULL,
	"day" text NOT NULL,
	"drawn" integer NOT NULL,
	"lapsing" integer NOT NULL,
	"bought" integer NOT NULL,
	"shared" jsonb NOT NULL,
	"misses" integer NOT NULL,
	"draws" integer NOT NULL,
	CONSTRAINT "draw_standings_campaign_shopper_activity_pk" PRIMARY KEY("campaign","shopper","activity")
);
--> statement-breakpoint
CREATE TABLE "campaign_kit"."points" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign" text NOT NULL,
	"shopper" text NOT NULL,
	"serial" integer NOT NULL,
	"amount" integer NOT NULL,
	"balance" integer NOT NULL,
	"reason" text NOT NULL,
	"activity" text,
	"note" text,
	"reverses" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "points_of_shopper" UNIQUE("campaign","shopper","serial"),
	CONSTRAINT "points_undone_once" UNIQUE("reverses")
);
--> statement-breakpoint
CREATE TABLE "campaign_kit"."kept_chances" (
	"campaign" text NOT NULL,
	"activity" text NOT NULL,
	"shopper" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "kept_chances_campaign_shopper_activity_pk" PRIMARY KEY("campaign","shopper","activity")
);
--> statement-breakpoint
CREATE TABLE "campaign_kit"."check_ins" (
	"campaign" text NOT NULL,
	"activity" text NOT NULL,
	"shopper" text NOT NULL,
	"date" text NOT NULL,
	"made_up" boolean NOT NULL,
	"milestones" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "check_ins_campaign_shopper_activity_date_pk" PRIMARY KEY("campaign","shopper","activity","date")
);
--> statement-breakpoint
CREATE INDEX "groups_by_closing" ON "campaign_kit"."groups" USING btree ("campaign","activity","status","closes_at");--> statement-breakpoint
CREATE UNIQUE INDEX "group_members_by_shopper" ON "campaign_kit"."group_members" USING btree ("group_id","shopper") WHERE "campaign_kit"."group_members"."left_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "group_members_by_seat" ON "campaign_kit"."group_members" USING btree ("group_id","seat") WHERE "campaign_kit"."group_members"."left_at" is null;--> statement-breakpoint
CREATE INDEX "group_members_of_shopper" ON "campaign_kit"."group_members" USING btree ("campaign","shopper","activity");--> statement-breakpoint
CREATE INDEX "group_members_by_refund" ON "campaign_kit"."group_members" USING btree ("campaign","activity","refunded_at","refund_due_at");