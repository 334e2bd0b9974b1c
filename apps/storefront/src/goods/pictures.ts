import { svg, type SVGTemplateResult } from "lit";

/**
 * The goods as two-ink prints: flat shapes, and a line drawing that lies a little out of register with them.
 * Drawn on 320 × 200.
 */
export const pictures: Record<string, SVGTemplateResult> = {
  headphones: svg`
    <g class="flat">
      <path class="band" d="M97 125a67 67 0 0 1 134 0" />
      <rect x="82" y="112" width="34" height="62" rx="15" />
      <rect x="212" y="112" width="34" height="62" rx="15" />
    </g>
    <g class="line">
      <path d="M84 112v-4a76 76 0 0 1 152 0v4M98 108a62 62 0 0 1 124 0" />
      <rect x="77" y="107" width="34" height="62" rx="15" />
      <rect x="209" y="107" width="34" height="62" rx="15" />
      <path d="M119 122v32m82-32v32" />
    </g>`,
  "tissue-box": svg`
    <g class="flat">
      <path class="second" d="M71 104 165 138v50L71 154zM165 138l88-34v50l-88 34z" />
      <path d="M165 138l88-34v50l-88 34z" />
    </g>
    <g class="line">
      <path class="paper" d="M66 98 160 64l88 34-88 34z" />
      <path d="M66 98v50l94 34 88-34V98M160 132v50" />
      <path class="paper" d="M132 99c-12-22 6-28-2-52 20 12 26 0 40-10 2 18 18 22 8 38-6 10 4 18 2 26-14 8-36 8-48-2z" />
      <path d="M146 62c6 12 2 22 8 34m14-44c-4 14 2 24-2 40" />
    </g>`,
  "skin-care-set": svg`
    <g class="flat">
      <path d="M93 84h46a6 6 0 0 1 6 6v80a8 8 0 0 1-8 8H95a8 8 0 0 1-8-8V90a6 6 0 0 1 6-6z" />
      <path class="second" d="M161 70h40l-5 108h-30z" />
      <rect x="213" y="140" width="54" height="38" rx="6" />
    </g>
    <g class="line">
      <rect x="81" y="78" width="58" height="94" rx="7" />
      <path d="M97 78V64h26v14M110 64V47H92q-7 0-8 6M81 104h58M81 146h58" />
      <path class="paper" d="M158 162h38v10h-38z" />
      <path d="M155 64h44l-5 98h-34zM155 64l1-7h42l1 7M170 88v34" />
      <path class="paper" d="M205 116h58a3 3 0 0 1 3 3v15h-64v-15a3 3 0 0 1 3-3z" />
      <path d="M207 134h54v32a6 6 0 0 1-6 6h-42a6 6 0 0 1-6-6zM220 152h28" />
    </g>`,
  phone: svg`
    <g class="flat">
      <rect x="109" y="32" width="74" height="140" rx="13" />
      <rect class="paper" x="151" y="40" width="74" height="140" rx="13" />
      <path class="second" d="M158 152c13-34 44-46 73-22v43a13 13 0 0 1-13 13h-48a13 13 0 0 1-12-9z" />
      <circle cx="190" cy="86" r="15" />
    </g>
    <g class="line">
      <path d="M151 166h-36a13 13 0 0 1-13-13V39a13 13 0 0 1 13-13h48a13 13 0 0 1 13 13v1" />
      <circle cx="120" cy="45" r="7" />
      <circle cx="120" cy="67" r="7" />
      <rect x="151" y="40" width="74" height="140" rx="13" />
      <path d="M181 48h14M151 148c12-34 46-46 74-22M165 180c8-22 34-34 60-26" />
      <circle cx="184" cy="80" r="15" />
    </g>`,
  kettle: svg`
    <g class="flat">
      <path d="M119 92h70l17 76a8 8 0 0 1-8 9h-88a8 8 0 0 1-8-9z" />
      <path class="second" d="M124 92a31 27 0 0 1 62 0z" />
    </g>
    <g class="line">
      <path d="M114 86h70l17 76a8 8 0 0 1-8 9h-88a8 8 0 0 1-8-9z" />
      <path d="M118 86a31 27 0 0 1 62 0M149 59v-8" />
      <circle cx="149" cy="46" r="5" />
      <path d="M103 142c-26 2-31-18-30-40 1-16-6-22-17-23l3-10c19 1 27 14 26 33-1 16 4 25 20 24" />
      <path d="M187 98c22-7 46 0 47 22 1 20-15 34-36 36M184 108c18-5 36-2 37 13 1 13-10 22-25 24" />
      <path d="M52 58c-5-8 5-12 0-20m14 16c-4-7 4-10 0-17" />
    </g>`,
  "picture-book": svg`
    <g class="flat">
      <path d="M89 42h136a6 6 0 0 1 6 6v124a6 6 0 0 1-6 6H89z" />
      <path class="second" d="m120 62 2.500 5.500 6 .7-4.500 4 1.300 6-5.300-3-5.300 3 1.300-6-4.500-4 6-.7zM188 56l2 4.400 4.800.6-3.600 3.200 1 4.800-4.200-2.400-4.200 2.400 1-4.800-3.600-3.200 4.800-.6zM211 82l1.600 3.500 3.800.5-2.800 2.500.7 3.800-3.300-1.900-3.300 1.900.7-3.800-2.800-2.500 3.800-.5z" />
      <path class="second" d="M121 138c0-26 20-38 42-38 26 0 36 20 40 34 6-2 9-8 8-16 9 1 14 7 14 13 0 10-8 19-22 20-6 9-20 14-38 14-26 0-44-8-44-27z" />
    </g>
    <g class="line">
      <path d="M83 36h136a6 6 0 0 1 6 6v124a6 6 0 0 1-6 6H83zM83 36a8 8 0 0 0-8 8v128a8 8 0 0 1 8-8h142M98 36v128" />
      <path class="paper" d="M115 132c0-26 20-38 42-38 26 0 36 20 40 34 6-2 9-8 8-16 9 1 14 7 14 13 0 10-8 19-22 20-6 9-20 14-38 14-26 0-44-8-44-27z" />
      <path d="M118 142c14 5 30 5 42-1M133 122v.1M154 94c0-9-5-14-12-14m12 14c0-9 5-14 12-14" />
      <path d="m116 58 2.500 5.500 6 .7-4.500 4 1.300 6-5.300-3-5.300 3 1.300-6-4.500-4 6-.7zM184 52l2 4.400 4.800.6-3.600 3.200 1 4.800-4.200-2.400-4.200 2.400 1-4.800-3.600-3.200 4.800-.6zM207 78l1.600 3.500 3.800.5-2.800 2.500.7 3.800-3.300-1.900-3.300 1.900.7-3.800-2.800-2.500 3.800-.5z" />
    </g>`,
};
