/**
 * The few value types that every module speaks: identifiers and results. Holds no rule of the business and knows no
 * other module.
 */
@ApplicationModule(allowedDependencies = {})
package dev.rollcall.values;

import org.springframework.modulith.ApplicationModule;
