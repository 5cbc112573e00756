using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.People;

/// <summary>One record of a human being. Two records of the same one are merged by a link that can be undone.</summary>
public sealed class Person : AggregateRoot
{
    private Person()
    {
    }

    public PersonId Id { get; private set; }

    /// <summary>Null once the person is anonymised.</summary>
    public PersonDetails? Details { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public DateTimeOffset? AnonymisedAt { get; private set; }

    /// <summary>The surviving record, where this one is absorbed.</summary>
    public PersonId? MergedInto { get; private set; }

    /// <summary>How many records this one has absorbed; while there are any it cannot be absorbed itself, so links never chain.</summary>
    public int AbsorbedRecords { get; private set; }

    public bool IsAbsorbed => MergedInto is not null;

    /// <summary>The record that stands for the human being: itself, or the one that absorbed it.</summary>
    public PersonId Survivor => MergedInto ?? Id;

    public static Result<Person> Record(PersonId id, PersonDetails details, DateTimeOffset now)
    {
        if (details.Faults(now) is { Count: > 0 } faults) return Result<Person>.Refused(faults);

        var person = new Person { Id = id, Details = details, RecordedAt = now };
        person.Raise(new PersonRecorded(id, now));
        return person;
    }

    /// <summary>Gives a loaded person back the details that were stored sealed.</summary>
    public void Reveal(PersonDetails details) => Details = details;

    public Result<Nothing> CorrectDetails(PersonDetails details, DateTimeOffset now)
    {
        if (AnonymisedAt is not null) return PersonErrors.Anonymised;
        if (details.Faults(now) is { Count: > 0 } faults) return Result<Nothing>.Refused(faults);

        if (details == Details) return default(Nothing);
        Details = details;
        Raise(new PersonDetailsCorrected(Id, now));
        return default(Nothing);
    }

    public Result MergeInto(Person survivor, DateTimeOffset now)
    {
        if (survivor.Id == Id) return PersonErrors.MergedIntoItself;
        if (IsAbsorbed || survivor.IsAbsorbed) return PersonErrors.AlreadyAbsorbed;
        if (AbsorbedRecords > 0) return PersonErrors.HasAbsorbedOthers;
        if (AnonymisedAt is not null || survivor.AnonymisedAt is not null) return PersonErrors.Anonymised;

        MergedInto = survivor.Id;
        survivor.AbsorbedRecords++;
        Raise(new PersonMerged(Id, survivor.Id, now));
        return Result.Success;
    }

    public Result Unmerge(Person survivor, DateTimeOffset now)
    {
        if (MergedInto != survivor.Id) return PersonErrors.NotAbsorbed;

        MergedInto = null;
        survivor.AbsorbedRecords--;
        Raise(new PersonUnmerged(Id, survivor.Id, now));
        return Result.Success;
    }

    public Result Anonymise(DateTimeOffset now)
    {
        if (AnonymisedAt is not null) return PersonErrors.Anonymised;

        Details = null;
        AnonymisedAt = now;
        Raise(new PersonAnonymised(Id, now));
        return Result.Success;
    }
}
