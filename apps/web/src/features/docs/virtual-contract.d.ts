/** Made by build/contract-pages.ts. */
declare module 'virtual:contract' {
  export const contract: import('./contract-docs.js').ContractDocs;
}
