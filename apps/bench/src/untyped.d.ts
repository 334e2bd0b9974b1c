/** What is used here of packages that come without types. */
declare module "spin-wheel" {
  export class Wheel {
    constructor(
      container: Element,
      props: { items: { label: string }[]; itemBackgroundColors?: string[]; itemLabelRadiusMax?: number },
    );
    remove(): void;
    spinToItem(
      index: number,
      duration: number,
      toCenter: boolean,
      revolutions: number,
      direction: 1 | -1,
      easing?: (part: number) => number,
    ): void;
  }
}
