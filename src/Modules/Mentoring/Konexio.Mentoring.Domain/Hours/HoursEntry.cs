using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Mentorships;

namespace Konexio.Mentoring.Domain.Hours;

/// <summary>What a company's hours were given for.</summary>
public enum HoursKind
{
    Career,
    MockInterview,
    French,
    SoftSkills,
    Workshop,
}

/// <summary>One line of the ledger of hours that companies give. Lines are added and never changed: a mistake is undone by a line that says the opposite.</summary>
/// <param name="CompanyId">Who gave them.</param>
/// <param name="MentorId">The employee.</param>
/// <param name="SourceId">The session or workshop.</param>
/// <param name="Kind">What for.</param>
/// <param name="On">The day on which they were given, also in a line that takes them back.</param>
/// <param name="Minutes">How many; negative where they are taken back.</param>
/// <param name="EnteredAt">When the line was added.</param>
public sealed record HoursEntry(CompanyId CompanyId, MentorId MentorId, Guid SourceId, HoursKind Kind, DateOnly On, int Minutes, DateTimeOffset EnteredAt)
{
    public HoursEntry Countered(DateTimeOffset now) => this with { Minutes = -Minutes, EnteredAt = now };

    internal static HoursEntry OfSession(MentoringSession session, DateTimeOffset now) =>
        new(session.CompanyId, session.MentorId, session.Id.Value, KindOf(session.Kind), session.HeldOn, session.Minutes, now);

    private static HoursKind KindOf(MentoringSessionKind kind) => kind switch
    {
        MentoringSessionKind.Career => HoursKind.Career,
        MentoringSessionKind.MockInterview => HoursKind.MockInterview,
        MentoringSessionKind.French => HoursKind.French,
        MentoringSessionKind.SoftSkills => HoursKind.SoftSkills,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

public interface IHoursLedger
{
    Task Add(IEnumerable<HoursEntry> entries, CancellationToken ct);
}
