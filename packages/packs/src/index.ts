export { checkPack } from './check/check-pack.js';
export { checkRegister } from './check/check-register.js';
export { faultLine, type PackFault } from './fault.js';
export { loadPack, packFolder, type LoadedPack } from './load-pack.js';
export { registerCounts, statementsOf, type RegisterCounts } from './register/counts.js';
export { hasRegister, loadRegisterParameters, type LoadedParameters } from './register/load-parameters.js';
export type { RegisterParameters } from './register/parameters.js';
export { scaledRegister, type ScaledCounty } from './register/scaled-register.js';
export { syntheticRegister } from './register/synthetic-register.js';
