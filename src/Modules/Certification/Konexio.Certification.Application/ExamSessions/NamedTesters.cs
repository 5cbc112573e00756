using Konexio.Certification.Domain.ExamSessions;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.ExamSessions;

internal static class NamedTesters
{
    /// <summary>A fault for each tester in a body who is unknown or has left.</summary>
    public static async Task<IReadOnlyList<Error>> Refusals(this ITesters testers, IReadOnlyList<TesterId> named, CancellationToken ct)
    {
        var known = (await testers.FindAll([.. named.Distinct()], ct)).ToDictionary(tester => tester.Id);
        return
        [
            .. named.Index().Where(one => !known.ContainsKey(one.Item)).Select(one => TesterErrors.NotFound.NamedAt($"/testerIds/{one.Index}")),
            .. named.Index().Where(one => known.GetValueOrDefault(one.Item)?.LeftAt is not null).Select(one => TesterErrors.HasLeft.NamedAt($"/testerIds/{one.Index}")),
        ];
    }
}
