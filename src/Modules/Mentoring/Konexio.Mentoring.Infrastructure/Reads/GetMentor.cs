using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Application.People;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>One mentor, with what they tell of themselves. A mentor sees their own record alone.</summary>
public sealed record GetMentor(Guid Id) : IQuery<MentorResponse>;

/// <summary>A mentor; one whose data was erased has no profile any more.</summary>
/// <param name="Id">The mentor's identifier.</param>
/// <param name="PersonId">Who that is.</param>
/// <param name="CompanyId">Their employer.</param>
/// <param name="Status">Their state.</param>
/// <param name="Rejection">Why they were rejected; absent for who was not.</param>
/// <param name="Deactivation">Why they are deactivated; absent for who is not.</param>
/// <param name="Capacity">How many mentorships may run at once.</param>
/// <param name="SiteId">The site where they meet mentees; absent for who meets online only.</param>
/// <param name="VettedOn">The day of their last vetting check; absent before the first.</param>
/// <param name="VettedUntil">The last day on which it is good; the day after, no pairing begins.</param>
/// <param name="RegisteredAt">When they were registered.</param>
public sealed record MentorResponse(
    Guid Id, Guid PersonId, Guid CompanyId, MentorStatus Status, MentorRejectionReason? Rejection, MentorDeactivationReason? Deactivation, int Capacity, Guid? SiteId,
    DateOnly? VettedOn, DateOnly? VettedUntil, DateTimeOffset RegisteredAt) : IVersioned
{
    public MentorProfileContent? Profile { get; init; }

    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(MentorResponse);
}

/// <summary>What a mentor tells of themselves.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their e-mail.</param>
/// <param name="Languages">The languages that they can hold a conversation in, as BCP 47 tags.</param>
/// <param name="Skills">What they can help with.</param>
/// <param name="Slots">When they can usually meet.</param>
public sealed record MentorProfileContent(
    string Name, string Email, IReadOnlyList<string> Languages, IReadOnlyList<MentoringSkill> Skills, IReadOnlyList<WeeklySlotContent> Slots)
{
    internal static MentorProfileContent Of(MentorProfile profile) => new(
        profile.Name.Reveal(), profile.Email, [.. profile.Languages.Select(language => language.Tag)], profile.Skills, [.. profile.Slots.Select(WeeklySlotContent.Of)]);

    public override string ToString() => nameof(MentorProfileContent);
}

internal sealed class GetMentorHandler(MentorReader mentors) : IQueryHandler<GetMentor, MentorResponse>
{
    public async Task<Result<MentorResponse>> Handle(GetMentor request, CancellationToken cancellationToken)
    {
        var select = new Filtered(MentorReader.Select).And("m.id = ?", PlatformSql.Uuid(request.Id)).Page("m.id", 1);
        return (await mentors.Read(select, 1, nameof(GetMentor), cancellationToken)).Items is [var found] ? found : MentorErrors.NotFound;
    }
}
