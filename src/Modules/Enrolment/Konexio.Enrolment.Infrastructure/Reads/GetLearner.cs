using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Reads one learner, with who they are and what they need.</summary>
public sealed record GetLearner(Guid Id) : IQuery<LearnerResponse>;

/// <summary>A learner as the school's staff sees them.</summary>
public sealed record LearnerResponse(
    Guid Id,
    Guid PersonId,
    LearnerStatus Status,
    LearnerOrigin Origin,
    Guid? ReferralId,
    DateTimeOffset RegisteredAt,
    DateTimeOffset? LeftAt,
    IReadOnlyList<LearnerLanguage> Languages,
    string? HomeCommune,
    bool HomePointIsApproximate,
    int? GreatestTravelMinutes) : IVersioned
{
    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? NativeName { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public PreferredChannel? PreferredChannel { get; init; }

    public string? PreferredLanguage { get; init; }

    public LearnerNeeds? AccommodationNeeds { get; init; }

    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(LearnerResponse);
}

internal sealed class GetLearnerHandler(ModuleSession<EnrolmentDbContext> session, IPeople people, PersonKeys<EnrolmentDbContext> keys, ICommunes communes)
    : IQueryHandler<GetLearner, LearnerResponse>
{
    private const string Sql =
        """
        select id, person_id, status, origin, referral_id, registered_at, left_at, languages::text, home_commune, greatest_travel_minutes,
            accommodation_sealed, xmin
        from enrolment.learners where id = $1
        """;

    public async Task<Result<LearnerResponse>> Handle(GetLearner request, CancellationToken cancellationToken)
    {
        await session.Open(cancellationToken);
        var found = await session.Query(Command(Sql, Uuid(request.Id)), row => (
            Learner: new LearnerResponse(
                row.GetGuid(0), row.GetGuid(1), Wire.Read<LearnerStatus>(row.GetString(2)), Wire.Read<LearnerOrigin>(row.GetString(3)), row.Maybe<Guid>(4),
                row.GetFieldValue<DateTimeOffset>(5), row.Maybe<DateTimeOffset>(6), Conversions.FromJson<List<LearnerLanguage>>(row.GetString(7)),
                row.Text(8), row.Text(8) is { } commune && communes.IsApproximate(commune), row.Maybe<int>(9))
            { Version = row.Version(11) },
            Needs: row.IsDBNull(10) ? null : row.GetFieldValue<byte[]>(10)), cancellationToken);
        if (found is not [var (learner, sealedNeeds)]) return LearnerErrors.NotFound;

        var id = new PersonId(learner.PersonId);
        session.Touched([id], nameof(GetLearner), AuditedAccess.Read, "name", "contact", "accommodationNeeds");
        var needs = sealedNeeds is null
            ? Accommodations.None
            : Persistence.Learners.ReadNeeds((await keys.Of(id, cancellationToken)).Open(sealedNeeds, Persistence.Learners.AccommodationColumn));
        var details = (await people.Find(id, cancellationToken))?.Details;
        return learner with
        {
            GivenName = details?.Name.GivenName,
            FamilyName = details?.Name.FamilyName,
            NativeName = details?.Name.NativeName,
            Phone = details?.Phone,
            Email = details?.Email,
            PreferredChannel = details?.PreferredChannel,
            PreferredLanguage = details?.PreferredLanguage?.Value,
            AccommodationNeeds = new LearnerNeeds(
                needs.HasFlag(Accommodations.ExtraTime), needs.HasFlag(Accommodations.AccessibleRoom), needs.HasFlag(Accommodations.Childcare)),
        };
    }
}
