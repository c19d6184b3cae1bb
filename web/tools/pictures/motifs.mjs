// Every motif by name. A catalogue entry names its picture /pictures/<motif>-<tint>.svg.

import { bar } from './motifs/bar.mjs';
import { bowls } from './motifs/bowls.mjs';
import { breads } from './motifs/bread.mjs';
import { burgers, hotDogs } from './motifs/burgers.mjs';
import { cakes } from './motifs/cakes.mjs';
import { cold } from './motifs/cold-drinks.mjs';
import { crepes } from './motifs/crepes.mjs';
import { eggsAndVegetables } from './motifs/eggs-and-vegetables.mjs';
import { fried } from './motifs/fried.mjs';
import { hot } from './motifs/hot-drinks.mjs';
import { iceCream } from './motifs/ice-cream.mjs';
import { meat } from './motifs/meat.mjs';
import { pastas } from './motifs/pasta.mjs';
import { pastry } from './motifs/pastry.mjs';
import { pizzas } from './motifs/pizza.mjs';
import { salads } from './motifs/salads.mjs';
import { sea } from './motifs/seafood.mjs';
import { soups } from './motifs/soups.mjs';
import { steamed } from './motifs/steamed.mjs';
import { stews } from './motifs/stews.mjs';
import { sushi } from './motifs/sushi.mjs';
import { tarts } from './motifs/tarts.mjs';
import { mexican } from './motifs/wraps.mjs';

export const motifs = {
  ...pizzas,
  ...pastas,
  ...salads,
  ...soups,
  ...stews,
  ...bowls,
  ...burgers,
  ...hotDogs,
  ...fried,
  ...breads,
  ...mexican,
  ...meat,
  ...sea,
  ...sushi,
  ...steamed,
  ...eggsAndVegetables,
  ...cakes,
  ...tarts,
  ...pastry,
  ...crepes,
  ...iceCream,
  ...cold,
  ...bar,
  ...hot,
};
