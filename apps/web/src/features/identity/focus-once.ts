/** For the heading of a page that has become another one without a change of address. */
export function focusOnce(heading: HTMLElement | null): void {
  heading?.focus()
}
