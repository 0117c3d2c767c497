/**
 * The baseline survey (摸底调查): files in with preview, apply and reversal, templates, and each
 * county's completeness until it is signed off. Clause 5.1.
 */
@ApplicationModule(
    allowedDependencies = {"api", "database", "identity", "jobs", "policy", "registry"})
@NullMarked
package org.kuangheng.server.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
