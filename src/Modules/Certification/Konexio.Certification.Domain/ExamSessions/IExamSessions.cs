namespace Konexio.Certification.Domain.ExamSessions;

/// <summary>
/// Whoever registers a candidate or changes a session's status takes its lock alone (FindLocked); whoever writes results or judges
/// an attempt shares it (FindShared), so that nothing is written into a session that is being finalised or published.
/// </summary>
public interface IExamSessions
{
    Task<ExamSession?> Find(ExamSessionId id, CancellationToken ct);

    Task<ExamSession?> FindShared(ExamSessionId id, CancellationToken ct);

    Task<ExamSession?> FindLocked(ExamSessionId id, CancellationToken ct);

    void Add(ExamSession session);
}

public interface ITesters
{
    Task<Tester?> Find(TesterId id, CancellationToken ct);

    Task<IReadOnlyList<Tester>> Of(ExamSession session, CancellationToken ct);

    void Add(Tester tester);
}
