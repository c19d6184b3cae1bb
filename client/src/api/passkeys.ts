/** What the server asks of a device, as it travels: bytes are base64url (WebAuthn Level 3). */
export interface CreationOptions {
  publicKey: Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
    challenge: string;
    user: { id: string; name: string; displayName: string };
    excludeCredentials: Descriptor[];
  };
}

export interface RequestOptions {
  publicKey: Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
    challenge: string;
    allowCredentials: Descriptor[];
  };
}

interface Descriptor {
  type: 'public-key';
  id: string;
  transports: AuthenticatorTransport[];
}

/** What a device answers. */
export interface Credential {
  id: string;
  rawId: string;
  type: string;
  response: Record<string, string | string[]>;
}

/** Asks the device to make a key; rejects when its owner turns it down. */
export async function makePasskey({ publicKey }: CreationOptions): Promise<Credential> {
  const made = await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: bytesOf(publicKey.challenge),
      user: { ...publicKey.user, id: bytesOf(publicKey.user.id) },
      excludeCredentials: publicKey.excludeCredentials.map(described),
    },
  });
  const credential = keyOf(made);
  const response = credential.response as AuthenticatorAttestationResponse;
  return {
    ...named(credential),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports(),
    },
  };
}

/** Asks the device to sign with a key of ours; rejects when its owner turns it down. */
export async function signWithPasskey({ publicKey }: RequestOptions): Promise<Credential> {
  const used = await navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: bytesOf(publicKey.challenge),
      allowCredentials: publicKey.allowCredentials.map(described),
    },
  });
  const credential = keyOf(used);
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    ...named(credential),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      ...(response.userHandle === null ? {} : { userHandle: textOf(response.userHandle) }),
    },
  };
}

/** Whether this browser can have passkeys here; they need HTTPS, or the machine itself. */
export function hasPasskeys(): boolean {
  return typeof window !== 'undefined' && window.isSecureContext && 'PublicKeyCredential' in window;
}

function keyOf(credential: unknown): PublicKeyCredential {
  if (credential instanceof PublicKeyCredential) return credential;
  throw new DOMException('no key was given', 'NotAllowedError');
}

function named(credential: PublicKeyCredential) {
  return { id: credential.id, rawId: textOf(credential.rawId), type: credential.type };
}

function described({ type, id, transports }: Descriptor): PublicKeyCredentialDescriptor {
  return { type, id: bytesOf(id), transports };
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function textOf(bytes: ArrayBuffer): string {
  const letters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
