using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Application.People;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>One mentee, with what they want of a mentor. A mentor sees their own mentees alone, and only while these agree to it.</summary>
public sealed record GetMentee(Guid Id) : IQuery<MenteeResponse>;

/// <summary>A learner as a mentee; who is not described yet, or was erased, has no profile.</summary>
/// <param name="Id">The mentee's identifier.</param>
/// <param name="LearnerId">The learner.</param>
/// <param name="PersonId">Who that is.</param>
/// <param name="CohortId">The cohort that they are in; absent for who is in none.</param>
/// <param name="SiteId">The site of their last cohort.</param>
/// <param name="Shared">Whether they agree, as of now, to be seen by mentors: only then are they paired.</param>
public sealed record MenteeResponse(Guid Id, Guid LearnerId, Guid PersonId, Guid? CohortId, Guid? SiteId, bool Shared) : IVersioned
{
    public MenteeProfileContent? Profile { get; init; }

    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(MenteeResponse);
}

/// <summary>What a learner wants of a mentor.</summary>
/// <param name="Goals">What they want to reach, in their words.</param>
/// <param name="Languages">The languages that they can hold a conversation in, as BCP 47 tags.</param>
/// <param name="Skills">What they want help with.</param>
/// <param name="Slots">When they can usually meet.</param>
/// <param name="ExcludedMentorIds">Mentors whom they are not to be paired with; shown to the school alone.</param>
/// <param name="ExcludedCompanyIds">Companies none of whose mentors they are to be paired with; shown to the school alone.</param>
public sealed record MenteeProfileContent(
    string Goals, IReadOnlyList<string> Languages, IReadOnlyList<MentoringSkill> Skills, IReadOnlyList<WeeklySlotContent> Slots,
    IReadOnlyList<Guid>? ExcludedMentorIds, IReadOnlyList<Guid>? ExcludedCompanyIds)
{
    internal static MenteeProfileContent Of(MenteeProfile profile, bool withExclusions) => new(
        profile.Goals, [.. profile.Languages.Select(language => language.Tag)], profile.Skills, [.. profile.Slots.Select(WeeklySlotContent.Of)],
        withExclusions ? [.. profile.ExcludedMentors.Select(mentor => mentor.Value)] : null,
        withExclusions ? [.. profile.ExcludedCompanies.Select(company => company.Value)] : null);

    public override string ToString() => nameof(MenteeProfileContent);
}

internal sealed class GetMenteeHandler(MenteeReader mentees) : IQueryHandler<GetMentee, MenteeResponse>
{
    public async Task<Result<MenteeResponse>> Handle(GetMentee request, CancellationToken cancellationToken)
    {
        var select = mentees.Select().And("m.id = ?", PlatformSql.Uuid(request.Id)).Page("m.id", 1);
        return (await mentees.Read(select, 1, nameof(GetMentee), cancellationToken)).Items is [var found] ? found : MenteeErrors.NotFound;
    }
}
