package dev.rollcall.demo;

import dev.rollcall.licence.LicenceFields;
import java.util.List;

/**
 * A licence of the sample company with the accounts that its product has.
 *
 * @param holders how many of the accounts' people, from the first, have a seat on record
 * @param accounts whose accounts there are, by name
 * @param active how many of them, from the first, were used of late
 * @param others accounts that are nobody's: of services, and of strangers
 * @param proven whether its proof of entitlement is attached
 */
record SampleLicence(
        LicenceFields fields, int holders, List<String> accounts, int active, List<String> others, boolean proven) {}
