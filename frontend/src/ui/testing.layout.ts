/** happy-dom lays nothing out: for tests a page is as high as a phone, and a line of the transcript as high as a line. */
const PAGE_PX = 800;
const LINE_PX = 60;

const height = (element: HTMLElement): number => (element.tagName === 'LI' ? LINE_PX : PAGE_PX);

const page = globalThis.HTMLElement?.prototype;

for (const name of page ? (['offsetHeight', 'clientHeight'] as const) : []) {
  Object.defineProperty(page, name, {
    configurable: true,
    get(this: HTMLElement) {
      return height(this);
    },
  });
}
