declare module 'zendesk_app_framework_sdk' {
  import type { ZafGlobal } from '../host/zaf.ts';

  const sdk: ZafGlobal;
  export default sdk;
}
