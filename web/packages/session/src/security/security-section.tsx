import { FactorPanel } from './factor-panel';
import { PasskeyPanel } from './passkey-panel';
import { SessionList } from './session-list';
import styles from './security.module.css';

/** What protects an account: its passkeys, the second factor, and where it is signed in. The same in every app. */
export default function SecuritySection() {
  return (
    <div className={styles.section}>
      <PasskeyPanel />
      <FactorPanel />
      <SessionList />
    </div>
  );
}
