import type { Permission } from './administration';

/** A text in both languages. */
export interface Words {
  en: string;
  fr: string;
}

export type SettingUnit =
  'none' | 'minor' | 'basisPoints' | 'metres' | 'metresPerSecond' | 'seconds' | 'minutes' | 'days';

export type SettingValue = number | boolean;

export interface Setting {
  key: string;
  type: 'integer' | 'number' | 'boolean';
  unit: SettingUnit;
  title: Words;
  description: Words;
  default: SettingValue;
  min?: number;
  max?: number;
  value: SettingValue;
  /** An administrator chose the value; otherwise it follows the default. */
  set: boolean;
}

export interface SettingsGroup {
  key: string;
  title: Words;
  owner: string;
  permission: Permission;
  settings: Setting[];
}

export interface PlatformSettings {
  version: number;
  changedAt: string;
  changedBy?: string;
  reason: string;
  groups: SettingsGroup[];
}

export interface SettingChange {
  key: string;
  from?: SettingValue;
  to?: SettingValue;
}

export interface SettingsVersion {
  version: number;
  changedAt: string;
  changedBy?: string;
  reason: string;
  revertedTo?: number;
  changes: SettingChange[];
  values?: Record<string, SettingValue>;
}

/** A class of data that is kept for a number of days, which `setting` says. */
export interface KeptData {
  kind: string;
  setting: string;
  days: number;
  /** Where what is stored begins. */
  oldest?: string;
  bytes: number;
}

/** Keeps a class of data, or what there is about a person or an order, from being deleted. One of the three is there. */
export interface LegalHold {
  id: string;
  kind?: string;
  person?: string;
  order?: string;
  reason: string;
  placedAt: string;
  placedBy: string;
  releasedAt?: string;
  releasedBy?: string;
  releaseReason?: string;
}

export interface NewLegalHold {
  kind?: string;
  person?: string;
  order?: string;
  reason: string;
}
