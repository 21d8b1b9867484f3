package dev.rollcall.imports;

import dev.rollcall.history.BulkTable;
import dev.rollcall.history.SubjectType;
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

    Tables(BulkAssets assets, BulkPeople people, BulkLocations locations) {
        this.assets = assets;
        this.people = people;
        this.locations = locations;
    }

    BulkTable of(Subject subject) {
        return switch (subject) {
            case ASSETS -> assets;
            case PEOPLE -> people;
            case LOCATIONS -> locations;
        };
    }

    static String name(Subject subject) {
        return switch (subject) {
            case ASSETS -> "asset";
            case PEOPLE -> "person";
            case LOCATIONS -> "location";
        };
    }

    static SubjectType type(Subject subject) {
        return switch (subject) {
            case ASSETS -> SubjectType.ASSET;
            case PEOPLE -> SubjectType.PERSON;
            case LOCATIONS -> SubjectType.LOCATION;
        };
    }
}
