declare module 'zendesk_app_framework_sdk' {
  const sdk: import('../host/zaf.ts').ZafGlobal;
  export default sdk;
}
