using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Catalogue;

namespace Konexio.Certification.Infrastructure.Persistence;

/// <summary>What PostgreSQL itself keeps true, and EF cannot state.</summary>
internal static class CertificationRules
{
    /// <summary>Before the tables, since a column draws from a sequence.</summary>
    public const string Sequences =
        $"""
        create sequence certification.{CertificateTable.Numbers};
        create sequence certification.{CertificateTable.StatusNumbers} minvalue 0 start 0;
        """;

    private static readonly string[] OfPeople =
    [
        "skills_cards", "candidate_readiness", "training_histories", "naming_consents", "testers", "attempts", "certificates", "learners", "trainers", "person_keys",
    ];

    /// <summary>What who supervises must see and change; what candidates hold or consent to is none of it.</summary>
    private static readonly string[] OfExams = ["skills_cards", "training_histories", "testers", "attempts", "person_keys"];

    public static string Up =>
        $"""
        create unique index {SkillsCardTable.UniquePerson} on certification.skills_cards (person_id);
        create unique index {CatalogueTable.OneDraft} on certification.catalogue_versions ((published_at is null)) where published_at is null;
        create unique index {AttemptTable.OnceInSession} on certification.attempts (exam_session_id, person_id, module_code) where status <> 'cancelled';

        -- Looked at when the transaction ends: a certificate may be written before the one whose place it takes gives way.
        alter table certification.certificates add constraint {CertificateTable.OneValid}
            exclude using btree (skills_card_id with =, award_code with =) where (status = 'valid') deferrable initially deferred;

        -- Who is who at the school, as Enrolment and Curriculum told it.
        create table certification.learners (learner_id uuid primary key, person_id uuid not null);
        create table certification.trainers (trainer_id uuid primary key, person_id uuid not null);
        create index ix_trainers_person_id on certification.trainers (person_id);

        insert into certification.catalogue_versions (id, number, content, drafted_at, published_at)
        values ('01920000-0000-7000-8000-000000000201', 1, '{StoredJson.Write(Seed.Catalogue).Replace("'", "''", StringComparison.Ordinal)}', '2026-01-01 00:00Z', '2026-01-01 00:00Z');

        grant usage on sequence certification.{CertificateTable.Numbers}, certification.{CertificateTable.StatusNumbers} to {DatabaseConnections.RoleOf(CertificationDbContext.SchemaName)};

        {RowSecurity.StaffOnly(CertificationDbContext.SchemaName, OfPeople)}
        {RowSecurity.AlsoFor("exams", CertificationDbContext.SchemaName, OfExams)}
        """;
}
