/** The mark: a place on the map that is a bowl. */
export function BrandMark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden>
      <rect width="40" height="40" rx="11" fill="#FF6B35" />
      <path
        d="M20 33.5c5.6-5 10.2-9.6 10.2-15.2A10.2 10.2 0 0 0 20 8.1 10.2 10.2 0 0 0 9.8 18.3c0 5.6 4.6 10.2 10.2 15.2Z"
        fill="#1C1917"
      />
      <path d="M13.8 17.2h12.4a6.2 6.2 0 0 1-12.4 0Z" fill="#FFE9DF" />
      <path
        d="M17.3 14.6c0-1.4 1.3-1.4 1.3-2.8m2.8 2.8c0-1.4 1.3-1.4 1.3-2.8"
        stroke="#FFE9DF"
        strokeWidth="1.5"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}
