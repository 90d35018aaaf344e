package world.azora.kernel;

/** What a person is to the organisation. A person may be several things; what each may do stands in the permissions. */
public enum PersonRole {
    LEARNER,
    EDUCATOR,
    TREASURER,
    AUDITOR,
    OPERATOR,
    ADMIN
}
