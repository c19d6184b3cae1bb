/** The cuisines as chips, in the order of appetite, each with a dish that stands for it. */
export const CUISINES = [
  { key: 'pizza', picture: '/pictures/pizza-basil-apricot.svg' },
  { key: 'burgers', picture: '/pictures/burger-sky.svg' },
  { key: 'japanese', picture: '/pictures/maki-sage.svg' },
  { key: 'italian', picture: '/pictures/pasta-tomato-sky.svg' },
  { key: 'french', picture: '/pictures/steak-sage.svg' },
  { key: 'asian', picture: '/pictures/noodles-apricot.svg' },
  { key: 'mexican', picture: '/pictures/tacos-sky.svg' },
  { key: 'indian', picture: '/pictures/curry-sage.svg' },
  { key: 'middle-eastern', picture: '/pictures/falafel-apricot.svg' },
  { key: 'healthy', picture: '/pictures/salad-sky.svg' },
  { key: 'seafood', picture: '/pictures/oysters-sage.svg' },
  { key: 'bakery', picture: '/pictures/croissant-sky.svg' },
  { key: 'desserts', picture: '/pictures/cake-apricot.svg' },
] as const;
