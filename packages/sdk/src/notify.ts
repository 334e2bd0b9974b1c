/** Tells a listener, whatever it does: one that throws harms neither the others nor what it hears of. */
export function notify<Value>(listener: (value: Value) => void, value: Value): void {
  try {
    listener(value);
  } catch (error) {
    console.error(error);
  }
}
