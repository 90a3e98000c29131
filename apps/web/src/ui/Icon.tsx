import './icon.css'

const paths = {
  find: 'M14.1 8.8a5.3 5.3 0 1 1-10.6 0 5.3 5.3 0 0 1 10.6 0M12.8 12.8l4 4',
  cart: 'M4 6.8h12l-1 10H5zM7.2 9V5.8a2.8 2.8 0 0 1 5.6 0V9',
  menu: 'M3 6.5h14M3 13.5h14',
  close: 'm5 5 10 10M15 5 5 15',
  arrow: 'M3.5 10h13M11.5 5l5 5-5 5',
  back: 'M16.5 10h-13M8.5 5l-5 5 5 5',
  check: 'm4 10.5 4 4 8-9',
  clock: 'M16.8 10a6.8 6.8 0 1 1-13.6 0 6.8 6.8 0 0 1 13.6 0M10 6v4.2l2.7 1.7',
  truck:
    'M2.5 5h9v8.5h-9zM11.5 8h3.2l2.8 2.8v2.7h-6M7.5 14.5a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0M15.5 14.5a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0',
  zoom: 'M12 3.5h4.5V8M8 16.5H3.5V12M16.5 3.5l-5.5 5.5M3.5 16.5 9 11',
  warn: 'M10 3 2.8 16.2h14.4zM10 8v3.8M10 14v.1',
  info: 'M16.8 10a6.8 6.8 0 1 1-13.6 0 6.8 6.8 0 0 1 13.6 0M10 9.2v4M10 6.6v.1',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  up: 'M10 14V4M5.5 8 10 3.5 14.5 8M3.5 16.5h13',
  drag: 'M7.5 5v.1M7.5 10v.1M7.5 15v.1M12.5 5v.1M12.5 10v.1M12.5 15v.1',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  home: 'M3.5 9 10 3.5 16.5 9v7.5h-13z',
  list: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h8',
  chat: 'M3.5 4.5h13v9H9l-3.5 3v-3h-2z',
  coin: 'M3.5 5.5h13v9h-13zM12 10a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
  box: 'm10 3 6.5 3.3v7.4L10 17l-6.5-3.3V6.3zM3.5 6.3 10 9.7l6.5-3.4M10 9.7V17',
  eye: 'M2.5 10S5.3 5 10 5s7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5zM12.2 10a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0',
  person: 'M13 7a3 3 0 1 1-6 0 3 3 0 0 1 6 0M4 16.8c.6-3 2.9-4.6 6-4.6s5.4 1.6 6 4.6',
} as const

export type IconName = keyof typeof paths

/** A line drawing beside words; it says nothing of its own, so it is hidden from screen readers. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'icon icon-small' : 'icon'} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
