package dev.rollcall.register;

import dev.rollcall.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/** Puts {@link AssetFields} together, field by field. */
public final class AssetFieldsBuilder extends PurchaseFieldsBuilder {

    private EntityId entityId;
    private KindId kindId;
    private String sourceId;
    private String tag;
    private String name;
    private String serial;
    private String imei;
    private String iccid;
    private String phoneNumber;
    private String manufacturer;
    private String model;
    private AssetStatus status = AssetStatus.STOCK;
    private boolean draft;
    private Ownership ownership = Ownership.OWNED;
    private String ownerName;
    private LocalDate returnDue;
    private LocalDate dueBack;
    private int quantity = 1;
    private PersonId holderId;
    private LocationId locationId;
    private AssetId parentId;
    private Instant lastCheckInAt;
    private String lastCheckInUser;
    private String notes;
    private String extra;

    AssetFieldsBuilder(EntityId entityId, KindId kindId) {
        this.entityId = entityId;
        this.kindId = kindId;
    }

    AssetFieldsBuilder(AssetFields from) {
        entityId = from.entityId();
        kindId = from.kindId();
        sourceId = from.sourceId();
        tag = from.tag();
        name = from.name();
        serial = from.serial();
        imei = from.imei();
        iccid = from.iccid();
        phoneNumber = from.phoneNumber();
        manufacturer = from.manufacturer();
        model = from.model();
        status = from.status();
        draft = from.draft();
        ownership = from.ownership();
        ownerName = from.ownerName();
        returnDue = from.returnDue();
        dueBack = from.dueBack();
        quantity = from.quantity();
        holderId = from.holderId();
        locationId = from.locationId();
        parentId = from.parentId();
        purchasedOn = from.purchasedOn();
        cost = from.cost();
        currency = from.currency();
        supplier = from.supplier();
        orderNumber = from.orderNumber();
        warrantyEnd = from.warrantyEnd();
        lastCheckInAt = from.lastCheckInAt();
        lastCheckInUser = from.lastCheckInUser();
        notes = from.notes();
        extra = from.extra();
    }

    @Override
    AssetFieldsBuilder self() {
        return this;
    }

    public AssetFields build() {
        return new AssetFields(
                entityId,
                kindId,
                sourceId,
                tag,
                name,
                serial,
                imei,
                iccid,
                phoneNumber,
                manufacturer,
                model,
                status,
                draft,
                ownership,
                ownerName,
                returnDue,
                dueBack,
                quantity,
                holderId,
                locationId,
                parentId,
                purchasedOn,
                cost,
                currency,
                supplier,
                orderNumber,
                warrantyEnd,
                lastCheckInAt,
                lastCheckInUser,
                notes,
                extra);
    }

    public AssetFieldsBuilder entityId(EntityId value) {
        entityId = value;
        return this;
    }

    public AssetFieldsBuilder kindId(KindId value) {
        kindId = value;
        return this;
    }

    public AssetFieldsBuilder sourceId(String value) {
        sourceId = value;
        return this;
    }

    public AssetFieldsBuilder tag(String value) {
        tag = value;
        return this;
    }

    public AssetFieldsBuilder name(String value) {
        name = value;
        return this;
    }

    public AssetFieldsBuilder serial(String value) {
        serial = value;
        return this;
    }

    public AssetFieldsBuilder imei(String value) {
        imei = value;
        return this;
    }

    public AssetFieldsBuilder iccid(String value) {
        iccid = value;
        return this;
    }

    public AssetFieldsBuilder phoneNumber(String value) {
        phoneNumber = value;
        return this;
    }

    public AssetFieldsBuilder manufacturer(String value) {
        manufacturer = value;
        return this;
    }

    public AssetFieldsBuilder model(String value) {
        model = value;
        return this;
    }

    public AssetFieldsBuilder status(AssetStatus value) {
        status = value;
        return this;
    }

    public AssetFieldsBuilder draft(boolean value) {
        draft = value;
        return this;
    }

    public AssetFieldsBuilder ownership(Ownership value) {
        ownership = value;
        return this;
    }

    public AssetFieldsBuilder ownerName(String value) {
        ownerName = value;
        return this;
    }

    public AssetFieldsBuilder returnDue(LocalDate value) {
        returnDue = value;
        return this;
    }

    public AssetFieldsBuilder dueBack(LocalDate value) {
        dueBack = value;
        return this;
    }

    public AssetFieldsBuilder quantity(int value) {
        quantity = value;
        return this;
    }

    public AssetFieldsBuilder holderId(PersonId value) {
        holderId = value;
        return this;
    }

    public AssetFieldsBuilder locationId(LocationId value) {
        locationId = value;
        return this;
    }

    public AssetFieldsBuilder parentId(AssetId value) {
        parentId = value;
        return this;
    }

    public AssetFieldsBuilder lastCheckInAt(Instant value) {
        lastCheckInAt = value;
        return this;
    }

    public AssetFieldsBuilder lastCheckInUser(String value) {
        lastCheckInUser = value;
        return this;
    }

    public AssetFieldsBuilder notes(String value) {
        notes = value;
        return this;
    }

    public AssetFieldsBuilder extra(String value) {
        extra = value;
        return this;
    }
}
