/** A campaign may hold mechanics that this shop does not show. */
export const isCoupon = ({ mechanic }: { mechanic: string }) => mechanic === "coupon";
