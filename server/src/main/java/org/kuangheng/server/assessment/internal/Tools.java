package org.kuangheng.server.assessment.internal;

import org.kuangheng.server.jobs.Jobs;
import org.kuangheng.server.policy.PolicyPacks;
import org.kuangheng.server.registry.Registry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What runs need of the other features. */
@Component
record Tools(
    PolicyPacks packs,
    Registry registry,
    Jobs jobs,
    TransactionTemplate transactions,
    Surroundings around) {}
