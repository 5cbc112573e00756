using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Contracts;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>What was passed, and what that earned. Who does not learn at the school is kept, but belongs to no cohort.</summary>
internal static class CertificationFacts
{
    public static News Of(CandidateRegistered told, Guid by) =>
        Result(told.AttemptId, told.SkillsCardId, told.LearnerId, told.ExamSessionId, told.ModuleCode, "registered", told.ExamOn, by);

    public static News Of(ModulePassed told, Guid by) =>
        Result(told.AttemptId, told.SkillsCardId, told.LearnerId, told.ExamSessionId, told.ModuleCode, "passed", told.ExamOn, by);

    public static News Of(ModuleFailed told, Guid by) =>
        Result(told.AttemptId, told.SkillsCardId, told.LearnerId, told.ExamSessionId, told.ModuleCode, "failed", told.ExamOn, by);

    public static News Of(ModuleResultAnnulled told, Guid by) =>
        Result(told.AttemptId, told.SkillsCardId, told.LearnerId, told.ExamSessionId, told.ModuleCode, "annulled", null, by);

    public static News Of(CertificateIssued told, Guid by) => new(Of(told.LearnerId), Command(
        """
        insert into impact.fact_certificates as known (certificate_id, learner_id, award_code, replaces_id, issued_on, issued_by) values ($1, $2, $3, $4, $5, $6)
        on conflict (certificate_id) do update set
            (learner_id, award_code, replaces_id, issued_on, issued_by) = (excluded.learner_id, excluded.award_code, excluded.replaces_id, excluded.issued_on, excluded.issued_by)
        where known.issued_by is null or known.issued_by < excluded.issued_by
        """,
        Uuid(told.CertificateId), Rows.Maybe(told.LearnerId), Text(told.AwardCode), Rows.Maybe(told.ReplacesCertificateId), News.Day(told.IssuedOn), Uuid(by)));

    public static News Of(CertificateRevoked told, Guid by) => new(Of(told.LearnerId), Command(
        """
        insert into impact.fact_certificates as known (certificate_id, learner_id, award_code, revoked_on, revoked_reason, revoked_by) values ($1, $2, $3, $4, $5, $6)
        on conflict (certificate_id) do update set (revoked_on, revoked_reason, revoked_by) = (excluded.revoked_on, excluded.revoked_reason, excluded.revoked_by)
        where known.revoked_by is null or known.revoked_by < excluded.revoked_by
        """,
        Uuid(told.CertificateId), Rows.Maybe(told.LearnerId), Text(told.AwardCode), News.Day(told.RevokedOn), Text(told.Reason), Uuid(by)));

    // An annulment does not say the day of the exam: outcome and day are each what was told of them last.
    private static News Result(Guid attempt, Guid card, Guid? learner, Guid exam, string module, string outcome, DateOnly? on, Guid by) => new(
        Of(learner),
        Command(
            """
            insert into impact.fact_exam_results as known (attempt_id, skills_card_id, learner_id, exam_session_id, module_code, outcome, told_by)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (attempt_id) do update set
                (skills_card_id, learner_id, exam_session_id, module_code, outcome, told_by) =
                (excluded.skills_card_id, excluded.learner_id, excluded.exam_session_id, excluded.module_code, excluded.outcome, excluded.told_by)
            where known.told_by < excluded.told_by
            """,
            Uuid(attempt), Uuid(card), Rows.Maybe(learner), Uuid(exam), Text(module), Text(outcome), Uuid(by)),
        Command(
            "update impact.fact_exam_results set (exam_on, dated_by) = ($2::date, $3) where attempt_id = $1 and $2::date is not null and (dated_by is null or dated_by < $3)",
            Uuid(attempt), News.Day(on), Uuid(by)));

    private static Guid[] Of(Guid? learner) => learner is { } id ? [id] : [];
}
