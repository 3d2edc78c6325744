import { Vault } from '../../log/vault.js';

/** Whoever is asked to sign in has no log open in this browser: what is kept of it is locked until its owner is back. */
Vault.open().then((vault) => vault.lock());
