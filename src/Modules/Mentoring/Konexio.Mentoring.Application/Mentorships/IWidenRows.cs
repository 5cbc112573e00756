namespace Konexio.Mentoring.Application.Mentorships;

/// <summary>
/// Lets a story of a mentor go on as the school, once it is certain that the mentorship is the mentor's own: an answer also depends on,
/// and changes, what the mentor may not see.
/// </summary>
public interface IWidenRows
{
    Task Widen(CancellationToken ct);
}
