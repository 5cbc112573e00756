using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Trainers;

internal static class NamedTrainers
{
    /// <summary>Why these trainers cannot be planned with; the pointer is where a body names the one at an index.</summary>
    internal static async Task<IReadOnlyList<Error>> Refusals(
        this ITrainers trainers, IReadOnlyList<TrainerId> named, Func<int, string> pointer, CancellationToken ct)
    {
        var standings = (await trainers.Standings(named, ct)).ToDictionary(standing => standing.Id, standing => standing.HasLeft);
        List<Error> unknown = [];
        for (var index = 0; index < named.Count; index++)
            if (!standings.ContainsKey(named[index])) unknown.Add(TrainerErrors.NotFound.NamedAt(pointer(index)));

        if (unknown.Count > 0) return unknown;
        return standings.ContainsValue(true) ? [TrainerErrors.HasLeft] : [];
    }
}
