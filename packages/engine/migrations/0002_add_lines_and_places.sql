CREATE TABLE "campaign_kit"."lines" (
	"campaign" text PRIMARY KEY NOT NULL,
	"called" integer NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"per_minute" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_kit"."places" (
	"campaign" text NOT NULL,
	"shopper" text NOT NULL,
	"number" integer NOT NULL,
	"due" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "places_campaign_shopper_pk" PRIMARY KEY("campaign","shopper")
);
