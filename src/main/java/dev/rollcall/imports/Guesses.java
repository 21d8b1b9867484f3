package dev.rollcall.imports;

import dev.rollcall.sheet.Headers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Proposes meanings for the columns of a file that nobody has mapped yet; somebody confirms them on the mapping page. */
final class Guesses {

    private static final Layout ASSETS = Layout.of("guess", "guess", Subject.ASSETS, SourceSystem.SPREADSHEET, """
            Asset Tag | Tag | Inventory Number | Inventory No | Inventar-Nr | Inv.-Nr. | Inventarnummer | Asset No | Asset Number | Barcode | Asset ID | Label = TAG
            Serial | Serial Number | Serial No | S/N | SN | Seriennummer | Serien-Nr | Service Tag = SERIAL
            Name | Asset Name | Device Name | Hostname | Host | Computer | Bezeichnung = ASSET_NAME
            Kind | Category | Type | Device Type | Kategorie | Art | Typ | Gerätetyp | Asset Type = KIND
            Manufacturer | Make | Vendor | Brand | Hersteller = MANUFACTURER
            Model | Model Name | Modell | Product | Gerät = MODEL
            Model Number | Model No = MODEL_NUMBER
            Status | State | Zustand = STATUS
            User | Username | User Name | Email | E-mail | Holder | Assigned To | Owner | Employee | Employee Number | Nutzer | Benutzer | Mitarbeiter | Inhaber | Used By | Personalnummer = HOLDER
            Location | Place | Room | Site | Standort | Raum | Ort | Office = PLACE
            Purchase Date | Purchased | Purchased On | Bought | Bought On | Date of Purchase | Kaufdatum | Anschaffungsdatum = PURCHASED_ON
            Cost | Price | Purchase Cost | Purchase Price | Value | Preis | Kosten | Anschaffungswert = COST
            Currency | Währung = CURRENCY
            Supplier | Lieferant = SUPPLIER
            Order | Order Number | PO | PO Number | Bestellnummer = ORDER_NUMBER
            Warranty End | Warranty Until | Warranty Expires | Garantie bis | Garantieende = WARRANTY_END
            Warranty Months | Warranty = WARRANTY_MONTHS
            Quantity | Qty | Count | Menge | Anzahl | Stück = QUANTITY
            IMEI = IMEI
            ICCID | SIM = ICCID
            Phone Number | Mobile Number | Rufnummer = PHONE_NUMBER
            Last Check-in | Last Seen | Last Sync | Last Contact = LAST_CHECK_IN
            Notes | Note | Comment | Comments | Remarks | Bemerkung | Notiz | Kommentar = NOTES
            Company | Legal Entity | Firma | Gesellschaft = COMPANY
            """);

    private static final Layout PEOPLE = Layout.of("guess", "guess", Subject.PEOPLE, SourceSystem.SPREADSHEET, """
            Employee Number | Employee No | Employee ID | Personnel Number | Staff ID | Personalnummer | Personal-Nr = EMPLOYEE_NUMBER
            Email | E-mail | Mail | Email Address | Work Email = EMAIL
            User Name | User | Login | Account | User Principal Name | UPN | Benutzername | sAMAccountName = USER_NAME
            Name | Full Name | Display Name | Employee | Mitarbeiter = DISPLAY_NAME
            First Name | Given Name | Vorname = FIRST_NAME
            Last Name | Surname | Family Name | Nachname = LAST_NAME
            Department | Team | Abteilung | Cost Center Name = DEPARTMENT
            Title | Job Title | Position | Role | Funktion = JOB_TITLE
            Manager | Supervisor | Line Manager | Manager Email | Vorgesetzter | Vorgesetzte = MANAGER
            Location | Office | Site | Standort = PLACE
            Type | Employment Type | Employee Type | Contract = PERSON_TYPE
            End Date | Last Day | Leaving Date | Contract End | Austritt | Austrittsdatum = LAST_DAY
            Company | Legal Entity | Firma = COMPANY
            """);

    private static final Layout LOCATIONS =
            Layout.of("guess", "guess", Subject.LOCATIONS, SourceSystem.SPREADSHEET, """
            Name | Location | Room | Location Name | Raum | Standort | Room Name = LOCATION_NAME
            Type | Kind | Art = LOCATION_KIND
            Site | Building | Parent | Gebäude | Parent Location = SITE
            Country | Land = COUNTRY
            State | Region | Bundesland = REGION
            Custodian | Manager | Contact | Responsible | Verantwortlich = CUSTODIAN
            """);

    private static final Layout LICENCES = Layout.of("guess", "guess", Subject.LICENCES, SourceSystem.SPREADSHEET, """
            Product | Name | Licence | License | Software | Item Name | Application | Produkt | Lizenz = PRODUCT
            Vendor | Manufacturer | Publisher | Hersteller = VENDOR
            Reference | Product Key | License Key | Licence Key | Serial | Contract | Contract Number | Vertragsnummer = REFERENCE
            Metric | Type | License Type | Lizenzart = METRIC
            Seats | Quantity | Qty | Purchased | Bought | Licenses | Licences | Anzahl | Menge = SEATS
            Cost | Price | Purchase Cost | Total | Preis | Kosten = COST
            Currency | Währung = CURRENCY
            Billing Period | Billed | Billing | Period | Abrechnung = BILLING_PERIOD
            Purchase Date | Purchased On | Start Date | Kaufdatum = PURCHASED_ON
            Renews On | Renewal | Renewal Date | Verlängerung = RENEWS_ON
            Notice By | Notice | Cancel By | Notice Date | Kündigung bis = NOTICE_BY
            Expires On | Expires | Expiration Date | Expiry | End Date | Ends | Ablauf = EXPIRES_ON
            Owner | Responsible | Licence Owner | Verantwortlich = LICENCE_OWNER
            User | Username | Email | E-mail | Assigned To | Employee | Nutzer | Benutzer = SEAT_HOLDER
            Supplier | Reseller | Lieferant = SUPPLIER
            Order Number | Order | PO | Bestellnummer = ORDER_NUMBER
            Notes | Note | Comment | Bemerkung = NOTES
            Company | Legal Entity | Firma = COMPANY
            """);

    private static final Layout ACCOUNTS = Layout.of("guess", "guess", Subject.ACCOUNTS, SourceSystem.SPREADSHEET, """
            Account | User | Username | User Name | Login | User Principal Name | UPN | Benutzername = ACCOUNT
            Email | E-mail | Mail | Email Address = EMAIL
            Name | Full Name | Display Name = DISPLAY_NAME
            First Name | Vorname = FIRST_NAME
            Last Name | Nachname = LAST_NAME
            Employee Number | Employee ID | Personalnummer = EMPLOYEE_NUMBER
            Product | Application | App | Software | Merchant | Payee = PRODUCT
            Licenses | Licences | Products | Apps = PRODUCTS
            Last Active | Last Login | Last Sign In | Last Seen | Last Activity | Letzte Anmeldung = LAST_ACTIVE
            Status | State = ACCOUNT_STATUS
            """);

    private Guesses() {}

    static Map<String, Meaning> of(Subject subject, Headers headers) {
        Layout known = switch (subject) {
            case ASSETS -> ASSETS;
            case PEOPLE -> PEOPLE;
            case LOCATIONS -> LOCATIONS;
            case LICENCES -> LICENCES;
            case ACCOUNTS -> ACCOUNTS;
        };
        Map<String, Meaning> guessed = new LinkedHashMap<>();
        headers.keys().forEach(key -> {
            if (known.meanings().containsKey(key)) {
                guessed.put(key, known.meanings().get(key));
            }
        });
        return guessed;
    }

    /** Whether a column may say which record a row means. */
    static boolean identify(Subject subject, Headers headers) {
        return of(subject, headers).values().stream().anyMatch(Meaning.identifying(subject)::contains);
    }
}
