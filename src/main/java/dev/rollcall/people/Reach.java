package dev.rollcall.people;

/** How somebody is asked: by mail, by a printed slip with a QR code, or on a sheet that the team lead fills in. */
public enum Reach {
    MAIL,
    SLIP,
    SHEET
}
