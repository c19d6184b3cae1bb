package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.config.PlatformConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Makes the parts of the trail that come from settings.
class AuditBeans {

    @Produces
    @Singleton
    AuditFolder folder(PlatformConfig platform, AuditConfig audit) {
        return new AuditFolder(platform.dataDir(), audit.witnessDir());
    }

    @Produces
    @Singleton
    AuditKeys keys(AuditFolder folder, AuditConfig audit) {
        return folder.keys(audit.key());
    }
}
