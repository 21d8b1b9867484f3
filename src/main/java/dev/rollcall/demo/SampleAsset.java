package dev.rollcall.demo;

import dev.rollcall.register.AssetFields;

/**
 * A thing of the sample company before it is in the register.
 *
 * @param parentTag tag of the thing that it goes with, which comes earlier; null for none
 */
record SampleAsset(AssetFields fields, String parentTag) {

    SampleAsset(AssetFields fields) {
        this(fields, null);
    }
}
