namespace Konexio.Impact.Domain.Surveys;

public interface ISurveys
{
    /// <summary>Every survey's code and the waves in which it is asked.</summary>
    Task<IReadOnlyList<(string Code, IReadOnlyList<SurveyWave> Waves)>> Waves(CancellationToken ct);

    Task<Survey?> Find(string code, CancellationToken ct);

    Task Add(Survey survey, CancellationToken ct);

    /// <summary>The newest version, draft or published.</summary>
    Task<SurveyVersion?> FindLatest(string code, CancellationToken ct);

    /// <summary>The newest version that was published.</summary>
    Task<SurveyVersion?> FindInForce(string code, CancellationToken ct);

    Task<SurveyVersion?> FindVersion(string code, int number, CancellationToken ct);

    Task AddVersion(SurveyVersion version, CancellationToken ct);
}
