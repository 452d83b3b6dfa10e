// The way from a profile to credentials, loaded only where there are no keys in the environment. The rest of that package stays outside.
export { fromNodeProviderChain } from '@aws-sdk/credential-providers';
