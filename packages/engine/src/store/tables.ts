import { coupons } from "../mechanics/coupon/table.ts";
import type { AnyTable } from "./table.ts";

/** Every table of the mechanics: the database has these, beside its locks and stored answers. */
export const tables: readonly AnyTable[] = [coupons];
