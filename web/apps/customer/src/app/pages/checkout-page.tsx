import { RequireSession } from '@foodieexpress/session';
import { AddressSection } from '../../features/address/address-section';
import { CartLines } from '../../features/cart/cart-lines';
import { Checkout } from '../../features/checkout/checkout';

export function CheckoutPage() {
  return (
    <RequireSession>
      <Checkout address={<AddressSection />} lines={<CartLines />} />
    </RequireSession>
  );
}
