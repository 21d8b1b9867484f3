package dev.rollcall.imports;

import dev.rollcall.history.BulkTable;
import dev.rollcall.history.SubjectType;
import dev.rollcall.licence.BulkLicences;
import dev.rollcall.people.BulkPeople;
import dev.rollcall.register.BulkAssets;
import dev.rollcall.register.BulkLocations;
import org.springframework.stereotype.Component;

/** The table behind each subject of an import. */
@Component
class Tables {

    private final BulkAssets assets;
    private final BulkPeople people;
    private final BulkLocations locations;
    private final BulkLicences licences;

    Tables(BulkAssets assets, BulkPeople people, BulkLocations locations, BulkLicences licences) {
        this.assets = assets;
        this.people = people;
        this.locations = locations;
        this.licences = licences;
    }

    BulkTable of(Subject subject) {
        return switch (subject) {
            case ASSETS -> assets;
            case PEOPLE -> people;
            case LOCATIONS -> locations;
            case LICENCES -> licences;
            case ACCOUNTS -> throw new IllegalArgumentException("Account lists are no records");
        };
    }

    static String name(Subject subject) {
        return switch (subject) {
            case ASSETS -> "asset";
            case PEOPLE -> "person";
            case LOCATIONS -> "location";
            case LICENCES -> "licence";
            case ACCOUNTS -> "licence_account";
        };
    }

    static SubjectType type(Subject subject) {
        return switch (subject) {
            case ASSETS -> SubjectType.ASSET;
            case PEOPLE -> SubjectType.PERSON;
            case LOCATIONS -> SubjectType.LOCATION;
            case LICENCES, ACCOUNTS -> SubjectType.LICENCE;
        };
    }
}
