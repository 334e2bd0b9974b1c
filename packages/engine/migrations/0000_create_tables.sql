CREATE TABLE "campaign_kit"."activities" (
	"campaign" text NOT NULL,
	"activity" text NOT NULL,
	"issued" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "activities_campaign_activity_pk" PRIMARY KEY("campaign","activity")
);
--> statement-breakpoint
CREATE TABLE "campaign_kit"."answers" (
	"subject" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" smallint NOT NULL,
	"content_type" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answers_subject_key_pk" PRIMARY KEY("subject","key")
);
--> statement-breakpoint
CREATE TABLE "campaign_kit"."coupons" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign" text NOT NULL,
	"activity" text NOT NULL,
	"shopper" text NOT NULL,
	"ordinal" integer NOT NULL,
	"serial" integer NOT NULL,
	"terms" jsonb NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"usable_from" timestamp (3) with time zone NOT NULL,
	"usable_until" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"order_id" text,
	CONSTRAINT "coupons_of_shopper" UNIQUE("campaign","shopper","activity","ordinal"),
	CONSTRAINT "coupons_of_activity" UNIQUE("campaign","activity","serial")
);
--> statement-breakpoint
CREATE TABLE "campaign_kit"."shoppers" (
	"campaign" text NOT NULL,
	"shopper" text NOT NULL,
	CONSTRAINT "shoppers_campaign_shopper_pk" PRIMARY KEY("campaign","shopper")
);
--> statement-breakpoint
CREATE INDEX "answers_created_at" ON "campaign_kit"."answers" USING btree ("created_at");