export { faultLine, type PackFault } from './fault.js';
export { loadPack, packFolder, type LoadedPack } from './load-pack.js';
export { loadRegisterParameters, type LoadedParameters } from './register/load-parameters.js';
export type { RegisterParameters } from './register/parameters.js';
export { syntheticRegister } from './register/synthetic-register.js';
