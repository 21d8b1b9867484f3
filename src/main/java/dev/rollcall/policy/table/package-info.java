/**
 * A decision table as it may be uploaded: read from DMN with everything else refused, its cells parsed by a small grammar,
 * so that overlaps and gaps are decided exactly and what is deployed is written anew. Knows neither engine nor database.
 */
package dev.rollcall.policy.table;
