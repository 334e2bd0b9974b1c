import { CouponCell, CouponList, Popup } from "vant";
import "vant/es/coupon-cell/style/index";
import "vant/es/coupon-list/style/index";
import "vant/es/popup/style/index";
import { defineComponent, h, ref } from "vue";

const coupon = {
  id: "save-50",
  available: 1,
  condition: "From 299",
  reason: "",
  description: "",
  value: 5000,
  name: "50 off",
  startAt: 1_793_635_200,
  endAt: 1_794_326_400,
  valueDesc: "50",
  unitDesc: "CNY",
};

/** The example of vant's documentation: a cell, and the list that it opens. */
export const Coupons = defineComponent({
  setup() {
    const coupons = ref([coupon]);
    const chosen = ref(-1);
    const open = ref(false);
    return () => [
      h(CouponCell, { coupons: coupons.value, chosenCoupon: chosen.value, onClick: () => (open.value = true) }),
      h(
        Popup,
        {
          show: open.value,
          "onUpdate:show": (show: boolean) => (open.value = show),
          round: true,
          position: "bottom",
          style: "height: 90%; padding-top: 4px;",
        },
        () =>
          h(CouponList, {
            coupons: coupons.value,
            chosenCoupon: chosen.value,
            disabledCoupons: [coupon],
            onChange: (index: number) => {
              open.value = false;
              chosen.value = index;
            },
            onExchange: () => coupons.value.push(coupon),
          }),
      ),
    ];
  },
});
