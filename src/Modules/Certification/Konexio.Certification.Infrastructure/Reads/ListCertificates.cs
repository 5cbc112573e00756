using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>Certificates, newest first, without names and codes.</summary>
/// <param name="SkillsCardId">Only those of this card.</param>
/// <param name="LearnerId">Only those of this learner.</param>
/// <param name="Status">Only those in this state.</param>
/// <param name="AwardCode">Only those of this award.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListCertificates(Guid? SkillsCardId, Guid? LearnerId, CertificateStatus? Status, string? AwardCode, string? Cursor, int Limit)
    : IQuery<Page<CertificateSummary>>;

/// <summary>A certificate in a list.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Number">Its number in the school's books.</param>
/// <param name="SkillsCardId">The holder's skills card.</param>
/// <param name="LearnerId">The holder as a learner; absent for somebody from outside.</param>
/// <param name="AwardCode">The award's code.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="Status">Whether it is valid.</param>
/// <param name="EndedAt">Since when it is not.</param>
/// <param name="Revocation">Why it was revoked.</param>
public sealed record CertificateSummary(
    Guid Id, string Number, Guid SkillsCardId, Guid? LearnerId, string AwardCode, DateTimeOffset IssuedAt, CertificateStatus Status, DateTimeOffset? EndedAt,
    RevocationReason? Revocation);

internal sealed class ListCertificatesValidator : AbstractValidator<ListCertificates>
{
    public ListCertificatesValidator()
    {
        RuleFor(query => query.AwardCode).PlainText(50);
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListCertificatesHandler(ModuleSession<CertificationDbContext> session) : IQueryHandler<ListCertificates, Page<CertificateSummary>>
{
    private const string Select =
        "select c.id, c.number, c.skills_card_id, c.learner_id, c.award_code, c.issued_at, c.status, c.ended_at, c.revocation from certification.certificates c";

    public async Task<Result<Page<CertificateSummary>>> Handle(ListCertificates request, CancellationToken cancellationToken)
    {
        var select = new Filtered(Select)
            .And("c.skills_card_id = ?", request.SkillsCardId is { } card ? Uuid(card) : null)
            .And("c.learner_id = ?", request.LearnerId is { } learner ? Uuid(learner) : null)
            .And("c.status = ?", request.Status is { } status ? Text(Wire.NameOf(status)) : null)
            .And("c.award_code = ?", request.AwardCode is { } award ? Text(award) : null)
            .And("c.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("c.id desc", request.Limit);
        return Page<CertificateSummary>.Of(await session.Query(select, Of, cancellationToken), request.Limit, certificate => certificate.Id);
    }

    private static CertificateSummary Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetGuid(2), row.Maybe<Guid>(3), row.GetString(4), row.GetFieldValue<DateTimeOffset>(5),
        Wire.Read<CertificateStatus>(row.GetString(6)), row.Maybe<DateTimeOffset>(7), row.Text(8) is { } reason ? Wire.Read<RevocationReason>(reason) : null);
}
